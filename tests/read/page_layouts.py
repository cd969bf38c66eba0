# ruff: noqa: E501 - pages come in long lines
"""The five commonest layouts of Vietnamese portals, around one sample article, each with its own traps.

Every page carries navigation, a box of other news with dates of its own, and a footer; the article, its date line and
its captions are marked up as that kind of site does it.
"""

from __future__ import annotations

from read_samples import CAPTION, PARAGRAPHS, TITLE

PUBLISHED = "2024-01-21"
_BEFORE, _AFTER = PARAGRAPHS[:2], PARAGRAPHS[3:]
_OTHERS = (
    ("Xã Mẫu Đơn ra quân làm giao thông nông thôn đầu năm mới Giáp Thìn", "02/02/2024"),
    ("Huyện ủy họp bàn công tác nhân sự đại hội chi bộ nhiệm kỳ tới", "30/12/2023"),
    ("Trao Huy hiệu Đảng đợt 3/2 cho đảng viên cao tuổi toàn huyện", "03/02/2024"),
)
_MENU = ("Trang chủ", "Giới thiệu", "Tin tức - Sự kiện", "Văn bản chỉ đạo", "Lịch công tác", "Liên hệ")


def _menu(tag: str) -> str:
    return "".join(f"<{tag}><a href='/m{n}'>{name}</a></{tag}>" for n, name in enumerate(_MENU))


def _others(form: str) -> str:
    return "".join(form.format(title=title, date=date) for title, date in _OTHERS)


def _p(lines: tuple[str, ...], form: str = "<p>{}</p>") -> str:
    return "".join(form.format(line) for line in lines)


#: A newspaper of today: metadata, figures, a box of other news inside the article, comments.
MODERN = f"""<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>{TITLE} | Báo Mẫu</title>
<meta property="og:title" content="{TITLE}"><meta property="og:site_name" content="Báo Mẫu">
<script type="application/ld+json">{{"@context":"https://schema.org","@graph":[{{"@type":"WebSite","name":"Báo Mẫu"}},
{{"@type":"NewsArticle","headline":"{TITLE}","datePublished":"2024-01-20T18:30:00Z","dateModified":"2024-03-01",
"author":{{"@type":"Person","name":"Minh Mẫu"}},"publisher":{{"@type":"Organization","name":"Báo Mẫu"}}}}]}}</script>
<script>var dem = 0;</script><style>.x{{}}</style></head><body><header><nav><ul>{_menu("li")}</ul></nav></header>
<main><article><h1 class="title">{TITLE}</h1><div class="meta"><span class="time">21/01/2024 01:30</span></div>
<div class="content">{_p(_BEFORE)}
<figure><img src="a.jpg" alt="Hội nghị"><figcaption>{CAPTION}</figcaption></figure>
<div class="box-tin-lien-quan"><h4>Tin liên quan</h4><ul>{_others("<li><a href='/x'>{title}</a><time>{date}</time></li>")}
</ul></div>{_p(_AFTER)}</div></article>
<div class="share"><a href="#">Chia sẻ</a><a href="#">Facebook</a></div>
<section class="comments"><h3>Bình luận (1)</h3><p>Bạn đọc: tin rất hay, mong xã ta ngày càng phát triển hơn nữa!</p></section>
</main><footer><p>Cơ quan chủ quản: Huyện ủy Mẫu. Giấy phép số 1/GP-STTTT cấp ngày 05/05/2019.</p></footer></body></html>"""

#: A portal of 2005: tables in tables, the caption in a table of its own under the picture, a clock in the header.
TABLES = f"""<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8">
<title>Trang thông tin điện tử xã Mẫu Đơn</title></head><body><table width="100%"><tr><td colspan="3">
<table><tr><td>Thứ hai, 05/02/2024</td></tr><tr><td>{_menu("b")}</td></tr></table></td></tr><tr><td width="20%"><table>
{_others("<tr><td><a href='/x'>{title}</a> ({date})</td></tr>")}</table></td><td>
<table><tr><td class="FolderTitle">Tin trong xã</td><td align="right">Chủ nhật, 21/01/2024 08:52</td></tr></table>
<table><tr><td class="Title">{TITLE}</td></tr><tr><td><b>{_BEFORE[0]}</b></td></tr><tr><td><p>{_BEFORE[1]}</p>
<table align="center"><tr><td><img src="a.jpg"></td></tr><tr><td><em>{CAPTION}</em></td></tr></table>
{_p(_AFTER)}</td></tr><tr><td>Số lượt người xem: 1024 &nbsp; <a href="#">Bản in</a> <a href="#">Quay lại</a></td></tr>
<tr><td>Các tin khác</td></tr>{_others("<tr><td>• <a href='/x'>{title}</a> ({date})</td></tr>")}</table></td>
<td width="20%"><table><tr><td>Lượt truy cập</td></tr><tr><td>0123456</td></tr></table></td></tr>
<tr><td colspan="3">Địa chỉ: xã Mẫu Đơn, huyện Mẫu Sơn, tỉnh Mẫu Giang. Điện thoại: 0123</td></tr></table></body></html>"""

#: An article typed into one cell with line breaks for paragraphs.
BREAKS = f"""<html><head><meta charset="utf-8"><title>{TITLE} - Cổng thông tin điện tử huyện Mẫu Sơn</title></head><body>
<div id="menu">{_menu("span")}</div><div id="main"><h2>{TITLE}</h2><i>Cập nhật: 21-01-2024 | 08:52:10</i>
<div id="noidung">{_BEFORE[0]}<br><br>{_BEFORE[1]}<br/>
<center><img src="a.jpg"><br><i>{CAPTION}</i></center><br>{_AFTER[0]}<br><br><b>{_AFTER[1]}</b><br></div>
<div class="tinkhac"><h3>Tin khác</h3>{_others("<a href='/x'>{title}</a> <span>{date}</span><br>")}</div></div>
<div id="footer">Bản quyền thuộc về UBND huyện Mẫu Sơn, tỉnh Mẫu Giang. Cấp phép ngày 11/11/2018</div></body></html>"""

#: The page a portal prints: nothing but the article, its date and the print buttons.
PRINT = f"""<html><head><meta charset="utf-8"><title>In bài viết</title></head><body onload="window.print()">
<p>Cổng thông tin điện tử huyện Mẫu Sơn</p><h3 class="tieude">{TITLE}</h3><p>Ngày đăng: 21/01/2024</p>
{_p(_BEFORE, "<p class='MsoNormal'><span>{}</span></p>")}<p align="center"><em>{CAPTION}</em></p>
{_p(_AFTER, "<p class='MsoNormal'>{}</p>")}<p><a href="javascript:print()">In trang</a> | <a href="#">Đóng cửa sổ</a></p></body></html>"""

#: A page that goes on with further articles below the one asked for.
_NEXT = (
    "Chiều 20/1, Ủy ban nhân dân xã Bên Cạnh họp bàn phương án phòng chống rét cho đàn trâu bò của bà con trong xã. "
    "Cuộc họp thống nhất giao cán bộ thú y xuống từng thôn, bản nắm tình hình và báo cáo trước cuối tháng."
)
ENDLESS = f"""<!DOCTYPE html><html><head><meta charset="utf-8"><title>{TITLE}</title><meta name="pubdate" content="2024-01-21T08:52:00+07:00">
<meta name="author" content="Minh Mẫu"></head><body><div class="navbar">{_menu("span")}</div>
<div class="stream"><article><h1>{TITLE}</h1><p class="date">21/1/2024</p>{_p(_BEFORE)}<div class="image"><img src="a.jpg">
<p class="caption">{CAPTION}</p></div>{_p(_AFTER)}</article>
<div class="related-stream">{"".join(f"<article><h2><a href='/n{n}'>{title}</a></h2><p>{date}</p><p>{_NEXT}</p></article>" for n, (title, date) in enumerate(_OTHERS))}
</div><button>Xem thêm</button></div></body></html>"""

LAYOUTS = {"modern": MODERN, "tables": TABLES, "breaks": BREAKS, "print": PRINT, "endless": ENDLESS}
