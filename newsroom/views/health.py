"""Whether the desk works: for load balancers and the person on call."""

from __future__ import annotations

from datetime import timedelta

from django.db import DatabaseError, connection
from django.http import HttpRequest, JsonResponse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from newsroom.models import OutboxMessage

PATIENCE = timedelta(minutes=15)


@require_safe
@never_cache
def health(request: HttpRequest) -> JsonResponse:
    """200 while the database answers; says also whether messages wait longer than a quarter of an hour."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
        oldest = OutboxMessage.objects.waiting().values_list("created_at", flat=True).first()
    except DatabaseError:
        return JsonResponse({"database": "down"}, status=503)
    waits = oldest is not None and oldest < timezone.now() - PATIENCE
    return JsonResponse({"database": "up", "outbox": "waiting" if waits else "flowing"})
