"""Words and sentences for people, of what came in and what readers see."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy, pgettext_lazy

from articles.vocabulary import ArticleState, LanguageSource, Outcome, RevisionKind, Role

ROLES = {
    Role.HEADLINE: _("headline"),
    Role.PUSH: _("short headline"),
    Role.SUMMARY: _("summary"),
    Role.LEAD: _("lead"),
    Role.TEXT: _("text"),
    Role.SUBHEAD: _("subhead"),
    Role.QUOTE: _("quote"),
    Role.LIST: pgettext_lazy("kind of paragraph", "list"),
    Role.DATELINE: _("dateline"),
    Role.CORRECTION: _("sentence for readers"),
}
ARTICLE_STATES = {
    ArticleState.RECEIVED: _("received"),
    ArticleState.CLEARED: _("cleared"),
    ArticleState.HELD: _("held"),
    ArticleState.SPIKED: _("spiked"),
    ArticleState.KILLED: _("killed"),
}
REVISION_KINDS = {
    RevisionKind.ORIGINAL: _("original"),
    RevisionKind.UPDATE: _("update"),
    RevisionKind.CORRECTION: _("correction"),
    RevisionKind.REFILE: _("refile"),
    RevisionKind.DELIVERED: _("delivered text"),
}
OUTCOMES = {
    Outcome.CREATED: _("created"),
    Outcome.UPDATED: _("updated"),
    Outcome.DUPLICATE: _("duplicate"),
    Outcome.REFUSED: _("refused"),
}
LANGUAGE_SOURCES = {
    LanguageSource.DECLARED: _("declared"),
    LanguageSource.PROVIDER: _("the provider's"),
    LanguageSource.DETECTED: _("detected"),
    LanguageSource.CONFIRMED: _("confirmed"),
}

# The verbs of the ARTICLE table, and whom it names.
VERBS = {
    "clear": pgettext_lazy("verb", "clear"),
    "clear as flash": pgettext_lazy("verb", "clear as a flash"),
    "spike": pgettext_lazy("verb", "spike"),
    "restore": pgettext_lazy("verb", "restore"),
    "edit": pgettext_lazy("verb", "edit"),
    "write sentence": pgettext_lazy("verb", "write the sentence for readers"),
    "show updating": pgettext_lazy("verb", "show “being updated”"),
    "answer refile": pgettext_lazy("verb", "answer “refile or correction?”"),
    "answer question": pgettext_lazy("verb", "answer a question"),
    "ask the provider": pgettext_lazy("verb", "ask the provider"),
    "mark spoken": pgettext_lazy("verb", "mark a quote as spoken in a language"),
    "file": pgettext_lazy("verb", "file"),
    "confirm language": pgettext_lazy("verb", "confirm the language"),
    "say translated": pgettext_lazy("verb", "say what it is a translation of"),
    "set embargo": pgettext_lazy("verb", "set an embargo"),
    "mark advance": pgettext_lazy("verb", "mark an advance text"),
    "confirm delivery": pgettext_lazy("verb", "say that it was delivered as written"),
    "join": pgettext_lazy("verb", "join"),
    "part": pgettext_lazy("verb", "part"),
    "link same story": pgettext_lazy("verb", "link as the same story"),
    "unlink same story": pgettext_lazy("verb", "unlink the same story"),
    "request": pgettext_lazy("verb", "request"),
    "ask at once": pgettext_lazy("verb", "ask everybody on duty"),
    "release": pgettext_lazy("verb", "release"),
    "revise": pgettext_lazy("verb", "revise"),
    "hold": pgettext_lazy("verb", "hold"),
    "withdraw": pgettext_lazy("verb", "withdraw"),
    "kill": pgettext_lazy("verb", "kill"),
    "start anew": pgettext_lazy("verb", "start anew"),
    "receive": pgettext_lazy("verb", "receive"),
    "write": pgettext_lazy("verb", "write"),
    "start": pgettext_lazy("verb", "start from another story"),
    "an editor": _("an editor"),
}
WORDS = {**VERBS, **{state.value: name for state, name in ARTICLE_STATES.items()}}

SENTENCES = {
    "article_held": _("The story is held, so nothing of it moves. An editor has to clear the hold first."),
    "article_spiked": _("The story is spiked. An editor has to restore it first."),
    "article_killed": _("The story was killed and stays so. An editor can start it anew under another number."),
    "no_headline": _("There is no headline yet, and readers never get a story without one. Write a headline first."),
    "headline_too_long": _("The headline has %(length)s characters; the database takes %(limit)s. Shorten it."),
    "text_too_long": _(
        "A text has %(length)s characters; the desk takes at most %(limit)s in one paragraph. Shorten it, or part it."
    ),
    "too_many_paragraphs": _(
        "The text has %(count)s paragraphs; the desk takes at most %(limit)s in one story. Part it into takes."
    ),
    "embargo_in_the_past": _("%(when)s is over. An embargo has to lie ahead; to lift one, choose “no embargo”."),
    "advance_under_embargo": _(
        "The embargo stays: this is an advance text, not checked against what was said, and readers would get it at "
        "once. File the delivered text first, or say that it was delivered as written."
    ),
    "advance_without_embargo": _(
        "This is an advance text, not checked against what was said, and no embargo keeps it from readers. Set an "
        "embargo, or file the delivered text, or say that it was delivered as written."
    ),
    "advance_scheduled": _(
        "A language of this story opens at a set time without an embargo, and an advance text may not. Set an embargo "
        "first, then mark it."
    ),
    "no_advance_text": _(
        "This story is not marked as an advance text, so there is nothing to check against delivery. Reload the page."
    ),
    "delivered_unchanged": _(
        "Nothing was changed, so there is no new revision. If the speech was delivered as written, go back and say so."
    ),
    "refile_changes_facts": _(
        "This changes more than spelling, so it cannot be filed as a refile. File it as a correction if something was "
        "wrong, or as an update if the story moved on."
    ),
    "nothing_changed": _("Nothing was changed, so there is no new revision. Change the text, or go back."),
    "sentence_without_correction": _(
        "Only a correction has a sentence for readers. Reload the page to see which is one."
    ),
    "sentence_told": _(
        "Readers have been told this sentence already, and what they were told stays. If it is wrong, file another "
        "correction, which tells them so."
    ),
    "answer_first": _("Answer “refile or correction?” first: only of a correction readers are told what was wrong."),
    "nothing_to_update": _("No page shows an old text that does not say so already."),
    "no_text": _("There is neither a headline nor a text. Write at least one of them."),
    "not_asked": _("This revision does not wait for an answer. Reload the page to see what does."),
    "join_itself": _("A story cannot continue itself. Choose another one."),
    "join_circle": _("These two already continue one another the other way round. Part them first."),
    "join_language": _("The two stories are in different languages. Link them as the same story instead."),
    "link_same_language": _("The two stories are in the same language. Join them as takes instead."),
    "schedule_in_the_past": _("%(when)s is over. Release now, or choose a time that lies ahead."),
    "live_cannot_be_scheduled": _(
        "This language is live, so a new text goes out at once. Release now, or withdraw it first and schedule it then."
    ),
    "not_released": _("This language was never released, so there is nothing to withdraw."),
    "withdrawn_already": _("This language is withdrawn already, so there is nothing to do. It can be released again."),
    "stories_filed_under": ngettext_lazy(
        "%(count)s story is filed under “%(name)s”. File it elsewhere first, or rename “%(name)s”.",
        "%(count)s stories are filed under “%(name)s”. File them elsewhere first, or rename “%(name)s”.",
        "count",
    ),
    "usual_section_of": ngettext_lazy(
        "“%(name)s” is the usual section of %(count)s provider. Give it another one first, or rename “%(name)s”.",
        "“%(name)s” is the usual section of %(count)s providers. Give them another one first, or rename “%(name)s”.",
        "count",
    ),
    "not_said_what_it_stands_for": _(
        "Readers of some languages have not been told of an earlier correction. Say whether this sentence stands for "
        "it, too, or each is told by its own."
    ),
    "reader_note_missing": _(
        "Readers have seen the text that is being corrected. Write the sentence that tells them what was corrected."
    ),
    "sentence_not_written": _(
        "Readers have seen the text that is being corrected, and the sentence that tells them is not written yet. "
        "Write it on the board of the correction; the translation gets a paragraph for it."
    ),
    "sentence_not_translated": _(
        "Readers have seen the text that is being corrected, and the sentence that tells them is missing in this "
        "language. Write it on the working page, in the paragraph for it; if the translation is approved, reopen it "
        "first."
    ),
    "language_fixed": _("A language of this story has been released, so its source language stays as it is."),
    "translated_from_itself": _("The source is in this language already. Choose the one it was translated from."),
    "language_unknown": _("“%(code)s” is not a language the desk knows."),
    "story_killed": _(
        "Story %(number)s was killed; no version of it is taken any more. The item is kept as an arrival."
    ),
    "kill_of_unknown": _(
        "The item kills a story the desk never had. It is kept, and the story is refused if it comes."
    ),
    "killed_before_it_came": _("The provider killed this story before it came. The item is kept as an arrival."),
    "older_version": _("The desk has a newer version already. This one is kept in history and changes nothing."),
    "version_jumps": _(
        "Its version or time is implausibly far ahead, so nothing of it was taken in and the story is held. Ask the "
        "agency; if it is right, clear the story and take the item in again."
    ),
    "embargo_kept": _("The desk keeps the embargo it has: an item never lifts one. An editor can."),
    "correction_pending": _("The text rests on a source that was corrected since. Bring it up to date first."),
}
