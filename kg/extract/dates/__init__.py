"""Dates, years, periods and terms of office as the bulletins write them."""
