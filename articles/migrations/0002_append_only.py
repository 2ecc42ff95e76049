from django.db import migrations

from newsroom.guards import AppendOnly


class Migration(migrations.Migration):
    """The database itself refuses to change or delete what is append-only."""

    dependencies = [("articles", "0001_initial")]

    operations = [
        AppendOnly(name)
        for name in (
            "Arrival",
            "Revision",
            "Release",
        )
    ]
