"""Alembic's environment: runs the steps on the connection that it is handed."""

from __future__ import annotations

from alembic import context

# The connection is in a transaction already, so that all steps hold or none.
context.configure(
    connection=context.config.attributes["connection"],
    transactional_ddl=True,
    render_as_batch=True,
)
with context.begin_transaction():
    context.run_migrations()
