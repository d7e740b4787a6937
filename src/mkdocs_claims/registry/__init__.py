"""Asking registries what they know of a work, and comparing: only the command imports it."""
