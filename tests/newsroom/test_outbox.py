"""Messages are written in a verb's transaction and sent afterwards, once."""

from __future__ import annotations

import pytest
from django.core import mail
from django.core.mail.backends.base import BaseEmailBackend
from django.core.management import call_command
from django.test import override_settings
from django.utils import timezone

from newsroom.management.commands.send_outbox import MOST_ATTEMPTS
from newsroom.models import OutboxMessage

pytestmark = pytest.mark.django_db


class Away(BaseEmailBackend):
    """A mail server nobody answers at."""

    def send_messages(self, email_messages: object) -> int:
        raise ConnectionRefusedError("nobody is there")


def waiting() -> OutboxMessage:
    return OutboxMessage.objects.create(to="mira@example.org", subject="Story 1", text="…", created_at=timezone.now())


def test_a_message_is_sent_once() -> None:
    message = waiting()
    call_command("send_outbox", verbosity=0)
    call_command("send_outbox", verbosity=0)
    message.refresh_from_db()
    assert [sent.to for sent in mail.outbox] == [["mira@example.org"]]
    assert message.sent_at is not None


@override_settings(EMAIL_BACKEND="tests.newsroom.test_outbox.Away")
def test_what_cannot_be_sent_waits_and_is_given_up_in_the_end() -> None:
    message = waiting()
    for attempt in range(1, MOST_ATTEMPTS + 2):
        call_command("send_outbox", verbosity=0)
        message.refresh_from_db()
        assert (message.given_up_at is not None) == (attempt >= MOST_ATTEMPTS)
    assert message.attempts == MOST_ATTEMPTS
    assert message.error == "nobody is there"
