import django.db.models.deletion
from django.db import migrations, models

from articles.search import SearchIndex


class Migration(migrations.Migration):
    dependencies = [
        ("articles", "0009_advance_text"),
    ]

    operations = [
        migrations.CreateModel(
            name="SearchText",
            fields=[
                (
                    "edition",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="+",
                        serialize=False,
                        to="articles.edition",
                    ),
                ),
                ("stems", models.TextField()),
            ],
        ),
        SearchIndex(),
    ]
