"""Send the messages that wait in the outbox."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.mail import send_mail
from django.core.management.base import BaseCommand
from django.db import transaction
from django.utils import timezone
from django.utils.module_loading import import_string

from newsroom.models import OutboxMessage

MOST = 500
MOST_ATTEMPTS = 8


class Command(BaseCommand):
    help = "Send the messages that wait in the outbox. Run it every minute; two at once do not send twice."

    def handle(self, *args: Any, **options: Any) -> None:
        for writer in settings.OUTBOX_WRITERS:
            import_string(writer)(at=timezone.now())
        waiting = list(OutboxMessage.objects.waiting().values_list("pk", flat=True)[:MOST])
        sent = sum(send(pk) for pk in waiting)
        self.stdout.write(f"{sent} of {len(waiting)} messages sent.")


def send(pk: int) -> bool:
    """Send one message, holding its row; what fails is tried again later, and given up after some attempts."""
    with transaction.atomic():
        message = OutboxMessage.objects.waiting().select_for_update().filter(pk=pk).first()
        if message is None:
            return False
        message.attempts += 1
        try:
            send_mail(message.subject, message.text, settings.DEFAULT_FROM_EMAIL, [message.to])
            message.sent_at, message.error = timezone.now(), ""
        except OSError as error:  # a mail server that is away or refuses: smtplib's errors are OSErrors
            message.error = str(error)[:300]
            if message.attempts >= MOST_ATTEMPTS:
                message.given_up_at = timezone.now()
        message.save()
    return message.sent_at is not None
