"""The pages of employers, growth conversations and future jobs."""
