from django.db import migrations

IN_REVIEW, RETURNED = "in review", "returned"


def fill(apps, schema_editor):
    """What a reviewer wrote anew before that was noted waits for the translator's assent, too.

    Whoever wrote other words than were handed in is that reviewer, but for the translator and who was given them.
    """
    Translation = apps.get_model("translations", "Translation")
    for translation in Translation.objects.filter(state__in=[IN_REVIEW, RETURNED]).order_by("pk"):
        version = translation.versions.filter(reason="submit").order_by("-number").first()
        if version is None:
            continue
        writers = {row["uid"]: row["written_by"] for row in version.paragraphs}
        reviewers = reviewers_of(apps, translation)
        for row in translation.paragraphs.filter(anew_by=None, written_by__in=reviewers):
            if row.written_by_id not in {row.assigned_to_id, writers.get(row.uid)}:
                row.anew_by_id = row.written_by_id
                row.save(update_fields=["anew_by"])
        for noted in translation.reshapings.filter(undone_at=None, at__gte=translation.submitted_at):
            for kept in noted.before:
                writer = kept.get("written_by_id")
                is_anew = writer in reviewers and writer not in {kept.get("assigned_to_id"), writers.get(kept["uid"])}
                kept.setdefault("anew_by_id", writer if is_anew else None)
            noted.save(update_fields=["before"])


def reviewers_of(apps, translation):
    """Who reviews its language and does not translate it."""
    Appointment = apps.get_model("newsroom", "Appointment")
    reviewing = Appointment.objects.filter(role="reviewer", language=translation.language)
    return set(reviewing.exclude(person=translation.translator_id).values_list("person", flat=True))


class Migration(migrations.Migration):
    dependencies = [
        ("translations", "0022_written_anew"),
    ]

    operations = [
        migrations.RunPython(fill, migrations.RunPython.noop, elidable=True),
    ]
