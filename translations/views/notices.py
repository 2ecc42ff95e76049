"""What a person is told in the page: newest first, and which of it they have read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from newsroom.row_numbers import row_number
from translations.actions import notices
from translations.models import Notice
from translations.notice_wording import NOTICES
from translations.views.membership import desk_member, person_of
from translations.vocabulary import NoticeKind

SHOWN = 50


@dataclass(frozen=True)
class Shown:
    """A notice as a line. `headline` is empty while the story is under embargo: its number has to do."""

    notice: Notice
    says: str
    mark: str
    headline: str

    @classmethod
    def of(cls, notice: Notice, now: datetime) -> Shown:
        article = notice.translation.article
        wording = NOTICES[NoticeKind(notice.kind)]
        says = wording.sentence(article.pk, notice.translation.language, notice.count)
        return cls(notice, says, wording.mark, "" if article.under_embargo(at=now) else article.title)


@require_safe
@desk_member
def listed(request: HttpRequest) -> HttpResponse:
    """The newest notices; `?before=812` goes further back."""
    now, mine = timezone.now(), Notice.objects.of(person_of(request)).with_story().newest_first()
    before = row_number(request.GET.get("before", ""))
    rows = list((mine.filter(pk__lt=before) if before else mine)[: SHOWN + 1])
    lines = [Shown.of(row, now) for row in rows[:SHOWN]]
    context = {
        "here": "notices",
        "lines": lines,
        "newest": rows[0].pk if rows else 0,
        "unread": any(line.notice.read_at is None for line in lines),
        "further": lines[-1].notice.pk if len(rows) > SHOWN else None,
    }
    return render(request, "desk/notices.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@desk_member
def open_one(request: HttpRequest, pk: int) -> HttpResponse:
    """Mark one as read and go where it leads; who only looks at the address is led to the list."""
    if request.method != "POST":
        return redirect("desk:notices")
    notice = get_object_or_404(Notice.objects.of(person_of(request)), pk=pk)
    notices.mark_read(Notice.objects.filter(pk=notice.pk), at=timezone.now())
    page = "desk:came-out" if notice.kind == NoticeKind.APPROVED else "desk:working-page"
    return redirect(page, notice.translation_id)


@require_http_methods(["GET", "HEAD", "POST"])
@desk_member
def read_all(request: HttpRequest) -> HttpResponse:
    """Mark as read what stood on the page, and not what came since."""
    if request.method == "POST":
        upto = row_number(request.POST.get("newest", "")) or 0
        notices.mark_read(Notice.objects.of(person_of(request)).filter(pk__lte=upto), at=timezone.now())
    return redirect("desk:notices")
