"""Readings -> roles: who holds, held, gets or gives up which post of which body, and when."""
