from itertools import islice

from django.db import migrations

from articles.text.searchable import keys_of, texts_of

TOGETHER = 200


def fill(apps, schema_editor):
    """What was released before can be searched, too."""
    Edition = apps.get_model("articles", "Edition")
    SearchText = apps.get_model("articles", "SearchText")
    released = Edition.objects.filter(newest__isnull=False).select_related("newest").order_by("pk")
    rows = (SearchText(edition=edition, stems=words(edition)) for edition in released.iterator(chunk_size=TOGETHER))
    while batch := list(islice(rows, TOGETHER)):
        SearchText.objects.bulk_create(batch)


def words(edition):
    release = edition.newest
    texts = texts_of(release.headline, release.summary, release.dateline, release.paragraphs)
    return keys_of(texts, edition.language)


class Migration(migrations.Migration):
    dependencies = [
        ("articles", "0010_search_text"),
    ]

    operations = [
        migrations.RunPython(fill, migrations.RunPython.noop, elidable=True),
    ]
