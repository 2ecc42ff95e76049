"""The workspace of translators and reviewers."""

from __future__ import annotations

from django.urls import path

from translations.views import (
    autosave,
    came_out,
    giving,
    help,
    paragraphs,
    pressing,
    preview,
    pulse,
    queue,
    reports,
    review,
    start,
    wall_board,
    working_page,
)

app_name = "desk"

urlpatterns = [
    path("", queue.queue, name="queue"),
    path("board/", wall_board.wall_board, name="wall-board"),
    path("reports/", reports.reports, name="reports"),
    path("my-figures/", reports.my_figures, name="my-figures"),
    path("figures/<int:pk>/", reports.figures_of_person, name="figures-of-person"),
    path("start/", start.start, name="start"),
    path("interface-language/", start.interface_language, name="interface-language"),
    path("store-key/", pulse.store_key, name="store-key"),
    path("<int:pk>/", working_page.working_page, name="working-page"),
    path("<int:pk>/help/", help.paragraph_help, name="help"),
    path("<int:pk>/before/", help.written_before, name="before"),
    path("<int:pk>/waive/", help.waive, name="waive"),
    path("<int:pk>/waivers/<int:waiver>/take-back/", help.take_back_waiver, name="take-back-waiver"),
    path("<int:pk>/claim/", queue.claim, name="claim"),
    path("<int:pk>/go-on/", queue.go_on, name="go-on"),
    path("<int:pk>/give-back/", pressing.give_back, name="give-back"),
    path("<int:pk>/save/", pressing.save, name="save"),
    path("<int:pk>/autosave/", autosave.save_by_itself, name="autosave"),
    path("<int:pk>/preview/", preview.draft_preview, name="preview"),
    path("<int:pk>/pulse/", pulse.beat, name="pulse"),
    path("<int:pk>/submit/", pressing.submit, name="submit"),
    path("<int:pk>/follow/", pressing.follow, name="follow"),
    path("<int:pk>/adopt/", pressing.adopt, name="adopt"),
    path("<int:pk>/offers/<int:save>/take/", pressing.take_offer, name="take-offer"),
    path("<int:pk>/offers/<int:save>/discard/", pressing.discard_offer, name="discard-offer"),
    path("<int:pk>/comments/<int:comment>/settle/", pressing.settle_comment, name="settle-comment"),
    path("<int:pk>/ready/", paragraphs.ready, name="ready"),
    path("<int:pk>/give-paragraphs/", giving.give_paragraphs, name="give-paragraphs"),
    path("<int:pk>/comments/<int:comment>/take/", paragraphs.take_suggestion, name="take-suggestion"),
    path("<int:pk>/comments/<int:comment>/decline/", paragraphs.decline_suggestion, name="decline-suggestion"),
    path("<int:pk>/approve-paragraph/", paragraphs.approve_paragraph, name="approve-paragraph"),
    path("<int:pk>/came-out/", came_out.what_became_of_it, name="came-out"),
    path("<int:pk>/approve/", review.approve, name="approve"),
    path("<int:pk>/return/", review.send_back, name="return"),
    path("<int:pk>/assent/", review.assent, name="assent"),
    path("<int:pk>/second-look/", review.second_look, name="second-look"),
    path("<int:pk>/approve-alone/", review.approve_alone, name="approve-alone"),
]
