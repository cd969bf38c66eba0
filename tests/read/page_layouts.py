# ruff: noqa: E501 - pages come in long lines
"""The five commonest layouts of Vietnamese portals, around an article, each with its own traps.

Every page carries navigation, a box of other news with dates of its own, and a footer; the article, its date line and
its captions are marked up as that kind of site does it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import timedelta

from read_samples import SAMPLE, Article

PUBLISHED = SAMPLE.published
Layout = Callable[[Article], str]
_OTHERS = (
    ("Xã Mẫu Đơn ra quân làm giao thông nông thôn đầu năm mới Giáp Thìn", "02/02/2024"),
    ("Huyện ủy họp bàn công tác nhân sự đại hội chi bộ nhiệm kỳ tới", "30/12/2023"),
    ("Trao Huy hiệu Đảng đợt 3/2 cho đảng viên cao tuổi toàn huyện", "03/02/2024"),
)
_MENU = ("Trang chủ", "Giới thiệu", "Tin tức - Sự kiện", "Văn bản chỉ đạo", "Lịch công tác", "Liên hệ")


def menu(tag: str) -> str:
    return "".join(f"<{tag}><a href='/m{n}'>{name}</a></{tag}>" for n, name in enumerate(_MENU))


def others(form: str) -> str:
    return "".join(form.format(title=title, date=date) for title, date in _OTHERS)


def each(lines: Sequence[str], form: str = "<p>{}</p>") -> str:
    return "".join(form.format(line) for line in lines)


def modern(a: Article) -> str:
    """A newspaper of today: metadata, figures, a box of other news inside the article, comments."""
    return f"""<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>{a.title} | Báo Mẫu</title>
<meta property="og:title" content="{a.title}"><meta property="og:site_name" content="Báo Mẫu">
<script type="application/ld+json">{{"@context":"https://schema.org","@graph":[{{"@type":"WebSite","name":"Báo Mẫu"}},
{{"@type":"NewsArticle","headline":"{a.title}","datePublished":"{a.day - timedelta(1)}T18:30:00Z","dateModified":"2024-03-01",
"author":{{"@type":"Person","name":"Minh Mẫu"}},"publisher":{{"@type":"Organization","name":"Báo Mẫu"}}}}]}}</script>
<script>var dem = 0;</script><style>.x{{}}</style></head><body><header><nav><ul>{menu("li")}</ul></nav></header>
<main><article><h1 class="title">{a.title}</h1><div class="meta"><span class="time">{a.day:%d/%m/%Y} 01:30</span></div>
<div class="content">{each(a.before)}
<figure><img src="a.jpg" alt="Hội nghị"><figcaption>{a.caption}</figcaption></figure>
<div class="box-tin-lien-quan"><h4>Tin liên quan</h4><ul>{others("<li><a href='/x'>{title}</a><time>{date}</time></li>")}
</ul></div>{each(a.after)}</div></article>
<div class="share"><a href="#">Chia sẻ</a><a href="#">Facebook</a></div>
<section class="comments"><h3>Bình luận (1)</h3><p>Bạn đọc: tin rất hay, mong xã ta ngày càng phát triển hơn nữa!</p></section>
</main><footer><p>Cơ quan chủ quản: Huyện ủy Mẫu. Giấy phép số 1/GP-STTTT cấp ngày 05/05/2019.</p></footer></body></html>"""


def tables(a: Article) -> str:
    """A portal of 2005: tables in tables, the caption in a table of its own under the picture, a clock in the header."""
    return f"""<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8">
<title>Trang thông tin điện tử xã Mẫu Đơn</title></head><body><table width="100%"><tr><td colspan="3">
<table><tr><td>Thứ hai, 05/02/2024</td></tr><tr><td>{menu("b")}</td></tr></table></td></tr><tr><td width="20%"><table>
{others("<tr><td><a href='/x'>{title}</a> ({date})</td></tr>")}</table></td><td>
<table><tr><td class="FolderTitle">Tin trong xã</td><td align="right">Chủ nhật, {a.day:%d/%m/%Y} 08:52</td></tr></table>
<table><tr><td class="Title">{a.title}</td></tr><tr><td><b>{a.before[0]}</b></td></tr><tr><td>{each(a.before[1:])}
<table align="center"><tr><td><img src="a.jpg"></td></tr><tr><td><em>{a.caption}</em></td></tr></table>
{each(a.after)}</td></tr><tr><td>Số lượt người xem: 1024 &nbsp; <a href="#">Bản in</a> <a href="#">Quay lại</a></td></tr>
<tr><td>Các tin khác</td></tr>{others("<tr><td>• <a href='/x'>{title}</a> ({date})</td></tr>")}</table></td>
<td width="20%"><table><tr><td>Lượt truy cập</td></tr><tr><td>0123456</td></tr></table></td></tr>
<tr><td colspan="3">Địa chỉ: xã Mẫu Đơn, huyện Mẫu Sơn, tỉnh Mẫu Giang. Điện thoại: 0123</td></tr></table></body></html>"""


def breaks(a: Article) -> str:
    """An article typed into one cell with line breaks for paragraphs."""
    return f"""<html><head><meta charset="utf-8"><title>{a.title} - Cổng thông tin điện tử huyện Mẫu Sơn</title></head><body>
<div id="menu">{menu("span")}</div><div id="main"><h2>{a.title}</h2><i>Cập nhật: {a.day:%d-%m-%Y} | 08:52:10</i>
<div id="noidung">{"<br><br>".join(a.before)}<br/>
<center><img src="a.jpg"><br><i>{a.caption}</i></center><br><b>{"<br><br>".join(a.after)}</b><br></div>
<div class="tinkhac"><h3>Tin khác</h3>{others("<a href='/x'>{title}</a> <span>{date}</span><br>")}</div></div>
<div id="footer">Bản quyền thuộc về UBND huyện Mẫu Sơn, tỉnh Mẫu Giang. Cấp phép ngày 11/11/2018</div></body></html>"""


def printed(a: Article) -> str:
    """The page a portal prints: nothing but the article, its date and the print buttons."""
    return f"""<html><head><meta charset="utf-8"><title>In bài viết</title></head><body onload="window.print()">
<p>Cổng thông tin điện tử huyện Mẫu Sơn</p><h3 class="tieude">{a.title}</h3><p>Ngày đăng: {a.day:%d/%m/%Y}</p>
{each(a.before, "<p class='MsoNormal'><span>{}</span></p>")}<p align="center"><em>{a.caption}</em></p>
{each(a.after, "<p class='MsoNormal'>{}</p>")}<p><a href="javascript:print()">In trang</a> | <a href="#">Đóng cửa sổ</a></p></body></html>"""


_NEXT = (
    "Chiều 20/1, Ủy ban nhân dân xã Bên Cạnh họp bàn phương án phòng chống rét cho đàn trâu bò của bà con trong xã. "
    "Cuộc họp thống nhất giao cán bộ thú y xuống từng thôn, bản nắm tình hình và báo cáo trước cuối tháng."
)


def endless(a: Article) -> str:
    """A page that goes on with further articles below the one asked for."""
    return f"""<!DOCTYPE html><html><head><meta charset="utf-8"><title>{a.title}</title><meta name="pubdate" content="{a.day}T08:52:00+07:00">
<meta name="author" content="Minh Mẫu"></head><body><div class="navbar">{menu("span")}</div>
<div class="stream"><article><h1>{a.title}</h1><p class="date">{a.day.day}/{a.day.month}/{a.day.year}</p>{each(a.before)}<div class="image"><img src="a.jpg">
<p class="caption">{a.caption}</p></div>{each(a.after)}</article>
<div class="related-stream">{"".join(f"<article><h2><a href='/n{n}'>{title}</a></h2><p>{date}</p><p>{_NEXT}</p></article>" for n, (title, date) in enumerate(_OTHERS))}
</div><button>Xem thêm</button></div></body></html>"""


PAGES: dict[str, Layout] = {"modern": modern, "tables": tables, "breaks": breaks, "print": printed, "endless": endless}
#: The sample article in each layout.
LAYOUTS = {name: write(SAMPLE) for name, write in PAGES.items()}
