# ruff: noqa: E501 - pages come in long lines
"""Pages as the content management systems of Vietnamese portals and newspapers put them together, around an article.

The class names are those systems'; everything else is made up. Each page has a menu, other news with dates of its own,
and the furniture of its kind: counters, buttons, signatures, keywords, players, forms.
"""

from __future__ import annotations

from page_layouts import Layout, each, menu, others
from read_samples import Article

_FOOT = '<div class="footer">Bản quyền thuộc về UBND huyện Mẫu Sơn. Giấy phép số 9/GP-TTĐT cấp ngày 11/11/2018</div>'


def nukeviet(a: Article) -> str:
    """NukeViet: lead in `hometext`, body in `news-bodyhtml`, newer and older news in lists below."""
    return f"""<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>{a.title} - Huyện ủy Mẫu Sơn</title>
<meta property="og:title" content="{a.title}"><meta property="og:site_name" content="Huyện ủy Mẫu Sơn"></head><body><nav class="navbar"><ul>{menu("li")}</ul></nav>
<div class="breadcrumb"><a href="/">Trang nhất</a> <a href="/tin">Tin tức</a></div>
<div class="news_column panel panel-default"><div class="panel-body"><h1 class="title margin-bottom-lg">{a.title}</h1>
<div class="margin-bottom-lg"><p class="h5 text-right"><em class="pull-left"><i class="fa fa-clock-o"></i> Chủ nhật - {a.day:%d/%m/%Y} 08:15</em></p></div>
<ul class="list-inline text-right"><li><a href="#" title="Gửi bài viết qua email">&nbsp;</a></li><li>In ra</li></ul>
<div class="hometext m-bottom"><strong>{a.before[0]}</strong></div><div id="news-bodyhtml" class="bodytext margin-bottom-lg">{each(a.before[1:], "<div style='text-align:justify'>{}</div>")}
<figure class="image"><img src="a.jpg"><figcaption>{a.caption}</figcaption></figure>{each(a.after, "<div style='text-align:justify'>{}</div>")}</div>
</div></div><div class="news_column panel panel-default"><div class="panel-body"><div class="h5"><em class="fa fa-tags"></em><strong>Tags: </strong><a href="/t">đảng bộ</a></div></div></div>
<div class="news_column panel panel-default"><div class="panel-body"><form id="form3B"><div class="h5 clearfix"><p id="stringrating">Tổng số điểm của bài viết là: 5 trong 1 đánh giá</p><h5>Click để đánh giá bài viết</h5></div></form></div></div>
<div class="news_column panel panel-default other-news"><p class="h3"><strong>Những tin mới hơn</strong></p><ul class="related list-inline">{others("<li><a href='/x'>{title}</a> <em>({date})</em></li>")}</ul>
<p class="h3"><strong>Những tin cũ hơn</strong></p><ul class="related list-inline">{others("<li><a href='/y'>{title}</a> <em>({date})</em></li>")}</ul></div>{_FOOT}</body></html>"""


def webforms(a: Article) -> str:
    """A page of ASP.NET controls, told by the ends of their ids, with the time of day beside the counter."""
    return f"""<html><head><meta charset="utf-8"><title>Cổng thông tin điện tử huyện Mẫu Sơn</title></head><body><form id="form1"><input type="hidden" name="__VIEWSTATE" value="xyz">
<div class="top"><span id="ctl00_lblNgay">Thứ hai, ngày 05/02/2024</span>{menu("span")}</div><div class="left">{others("<div><a href='/x'>{title}</a></div>")}</div>
<div class="center"><span id="ctl00_cphMain_lblChuyenMuc" class="chuyenmuc">Tin trong huyện</span>
<div><span id="ctl00_cphMain_lblTieuDe" class="tieude">{a.title}</span></div><div><span id="ctl00_cphMain_lblNgayDang" class="ngaydang">(Ngày đăng: {a.day:%d/%m/%Y} 08:15:00)</span> <span>Lượt xem: 312</span></div>
<div><span id="ctl00_cphMain_lblTrichYeu"><b>{a.before[0]}</b></span></div><div><span id="ctl00_cphMain_lblNoiDung">{each(a.before[1:])}
<p style="text-align:center"><img src="a.jpg"></p><p style="text-align:center"><em>{a.caption}</em></p>{each(a.after)}</span></div>
<div><a href="#">In bài viết</a> <a href="#">Quay lại</a></div><div>Tin đã đưa:</div>{others("<div>- <a href='/x'>{title}</a> ({date})</div>")}</div>{_FOOT}</form></body></html>"""


def vnpt(a: Article) -> str:
    """A VNPT portal on DotNetNuke: header, date and content in controls of the article module."""
    return f"""<html><head><meta charset="utf-8"><title>Chi tiết tin</title></head><body><div id="dnn_menu">{menu("li")}</div>
<div class="ArticleDetailControl"><div class="ArticleHeader">{a.title}</div><div class="PostDate">{a.day:%d/%m/%Y}</div><div class="ArticleToolbar"><a href="#">A+</a><a href="#">A-</a></div>
<div class="ArticleContent">{each(a.before)}<table align="center"><tbody><tr><td><img src="a.jpg"></td></tr><tr><td>{a.caption}</td></tr></tbody></table>{each(a.after)}</div></div>
<div class="ArticleInCategory"><span>Tin khác</span>{others("<div><a href='/x'>{title}</a> <span>{date}</span></div>")}</div>{_FOOT}</body></html>"""


def liferay(a: Article) -> str:
    """Liferay: the article's text in `journal-content-article`, its date in the asset's metadata."""
    return f"""<html><head><meta charset="utf-8"><title>{a.title} - Cổng thông tin điện tử tỉnh Mẫu Giang</title></head><body><ul class="nav">{menu("li")}</ul>
<div class="portlet-asset-publisher"><h3 class="header-title"><span>{a.title}</span></h3><div class="asset-full-content"><span class="metadata-publish-date">{a.day:%d/%m/%Y} 08:15</span>
<div class="asset-content"><div class="journal-content-article" data-analytics-asset-type="web-content">{each(a.before)}<div class="image-box"><img src="a.jpg"><p>{a.caption}</p></div>{each(a.after)}</div></div>
<div class="asset-ratings"><span>Trung bình (0 Bình chọn)</span></div></div></div><div class="portlet"><h2>Tin liên quan</h2>{others("<p><a href='/x'>{title}</a> {date}</p>")}</div>{_FOOT}</body></html>"""


def sharepoint(a: Article) -> str:
    """SharePoint with the web part of a Vietnamese maker: the date in the header of a table made for printing."""
    return f"""<html><head><meta charset="utf-8"><title>Trang thông tin điện tử huyện Mẫu Sơn - Tỉnh Mẫu Giang</title></head><body><div class="clock">Thứ ba, 6/2/2024-9:4 AM</div>{menu("span")}
<table><tbody><tr class="ms-news-header"><td class="FolderTitle">Tin nổi bật</td><td class="Time">chủ nhật, {a.day:%d %m %Y} 08:52</td></tr></tbody></table>
<div id="part1"><table id="tableforprint"><tbody><tr><td><p class="Title">{a.title}</p></td></tr><tr><td><ul class="contextMenu" style="DISPLAY: none"><li><a>Soạn bài viết</a></li></ul>{each(a.before)}
<p align="center"><img src="a.jpg"></p><p align="center">{a.caption}</p>{each(a.after)}</td></tr></tbody></table></div>
<table class="tbtinkhac"><tr><td class="OtherTitle"><p>TIN ĐÃ ĐƯA</p></td></tr></table><table><tr><td class="Other"><ul>{others("<li><a href='/x'>{title}</a><span class='ShowDate'>({date})</span></li>")}</ul></td></tr></table>{_FOOT}</body></html>"""


def joomla(a: Article) -> str:
    """Joomla: microdata, dates among the article's information, links to the neighbours."""
    return f"""<html><head><meta charset="utf-8"><title>{a.title}</title><meta name="author" content="Administrator"></head><body><ul class="menu">{menu("li")}</ul>
<div class="item-page" itemscope itemtype="https://schema.org/Article"><div class="page-header"><h2 itemprop="headline">{a.title}</h2></div>
<dl class="article-info muted"><dt class="article-info-term">Chi tiết</dt><dd class="category-name">Chuyên mục: <a href="/c">Tin tức</a></dd><dd class="published"><time datetime="{a.day}T08:15:00+07:00" itemprop="datePublished">Được đăng: {a.day:%d} Tháng {a.day.month} {a.day.year}</time></dd><dd class="hits">Lượt xem: 312</dd></dl>
<div itemprop="articleBody">{each(a.before)}<p><img src="a.jpg"></p><p><em>{a.caption}</em></p>{each(a.after)}</div>
<ul class="pager pagenav"><li class="previous"><a href="/p">Trước</a></li><li class="next"><a href="/n">Sau</a></li></ul></div><div class="moduletable"><h3>Tin mới</h3><ul class="latestnews">{others("<li><a href='/x'>{title}</a> {date}</li>")}</ul></div>{_FOOT}</body></html>"""


def wordpress(a: Article) -> str:
    """WordPress: `entry-content`, buttons for sharing inside it, comments below."""
    return f"""<html><head><meta charset="utf-8"><title>{a.title} &#8211; Đảng bộ huyện Mẫu Sơn</title><meta property="og:title" content="{a.title}"><meta property="article:published_time" content="{a.day}T01:15:00+00:00"></head><body><header><ul>{menu("li")}</ul></header>
<article class="post type-post"><header class="entry-header"><h1 class="entry-title">{a.title}</h1><div class="entry-meta"><time class="entry-date published" datetime="{a.day}T08:15:00+07:00">{a.day:%d/%m/%Y}</time></div></header>
<div class="entry-content">{each(a.before)}<figure class="wp-caption"><img src="a.jpg"><figcaption class="wp-caption-text">{a.caption}</figcaption></figure>{each(a.after)}<div class="sharedaddy"><h3>Chia sẻ:</h3><ul><li><a href="#">Facebook</a></li></ul></div></div></article>
<div id="comments" class="comments-area"><h2>Một bình luận</h2><p>Bài viết rất hay và bổ ích, cảm ơn ban biên tập đã đưa tin kịp thời đến bà con.</p></div>
<aside class="widget-area"><h2>Bài viết mới</h2><ul>{others("<li><a href='/x'>{title}</a><span class='post-date'>{date}</span></li>")}</ul></aside>{_FOOT}</body></html>"""


def drupal(a: Article) -> str:
    """Drupal: fields of a node, the editor and the time in one line above them."""
    return f"""<html><head><meta charset="utf-8"><title>{a.title} | Huyện ủy Mẫu Sơn</title></head><body><ul class="menu">{menu("li")}</ul>
<h1 class="page-header"><span class="field field--name-title">{a.title}</span></h1><article class="node node--type-article"><footer class="node__meta"><div>Được đăng bởi <span>bbt</span> vào CN, {a.day:%d/%m/%Y} - 08:15</div></footer>
<div class="node__content"><div class="field field--name-body field__item">{each(a.before)}<p><img src="a.jpg"><br><em>{a.caption}</em></p>{each(a.after)}</div></div></article>
<div class="view-tin-moi"><h2>Tin mới nhất</h2>{others("<div class='views-row'><a href='/x'>{title}</a> <span>{date}</span></div>")}</div>{_FOOT}</body></html>"""


def newsroom(a: Article) -> str:
    """A newspaper's system: lead, player, keywords, author at the end, boxes of other news in the text and beside it."""
    return f"""<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>{a.title} - Báo Mẫu Giang điện tử</title><meta property="og:title" content="{a.title}"></head><body><nav>{menu("li")}</nav>
<div class="detail__header"><h1 class="detail-title article__title cms-title">{a.title}</h1><div class="detail-time cms-date">{a.day:%d/%m/%Y} 08:15 GMT+7</div></div>
<div class="detail-audio"><span>Nghe đọc bài</span><span>0:00</span></div><h2 class="detail-sapo cms-desc">{a.before[0]}</h2><div class="detail-content article__body cms-body">{each(a.before[1:])}
<div class="box-related"><a href="/x">Xã Mẫu Đơn ra quân làm giao thông nông thôn đầu năm mới Giáp Thìn</a></div><figure><img src="a.jpg"><figcaption>{a.caption}</figcaption></figure>{each(a.after)}</div>
<div class="tag-list"><span>Từ khóa:</span> <a href="/t">đảng bộ</a></div><div class="box-comment"><h3>Bình luận</h3><textarea></textarea></div>
<div class="box-most-read"><h3>Đọc nhiều</h3>{others("<div><a href='/x'>{title}</a><span>{date}</span></div>")}</div>{_FOOT}</body></html>"""


def typed(a: Article) -> str:
    """A page pasted from Word into a portal that has no field for title and date: all stands in one column."""
    return f"""<html><head><meta charset="utf-8"><title>Tin tức - Sự kiện</title></head><body><div class="menu">{menu("span")}</div><div class="main">
<p class="MsoNormal" align="center"><b>{a.title}</b></p><p class="MsoNormal">Cập nhật lúc 08:15 ngày {a.day:%d/%m/%Y}</p>{each(a.before, "<p class='MsoNormal' style='text-indent:1cm'><span lang='VI'>{}</span></p>")}
<p class="MsoNormal" align="center"><img src="a.jpg"></p><p class="MsoNormal" align="center"><i>{a.caption}</i></p>{each(a.after, "<p class='MsoNormal'>{}</p>")}</div>
<div class="news-other"><b>Các tin khác</b>{others("<p><a href='/x'>{title}</a> - {date}</p>")}</div>{_FOOT}</body></html>"""


PORTALS: dict[str, Layout] = {
    "nukeviet": nukeviet,
    "webforms": webforms,
    "vnpt": vnpt,
    "liferay": liferay,
    "sharepoint": sharepoint,
    "joomla": joomla,
    "wordpress": wordpress,
    "drupal": drupal,
    "newsroom": newsroom,
    "typed": typed,
}
