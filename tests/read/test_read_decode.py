"""Encodings that archives really hold, each giving the same text."""

import codecs
import unicodedata

import pytest
from read_formats import windows_1258

from kg.errors import KgError
from kg.read.blob import Refused
from kg.read.decode import check_encoding, decode, is_syllable, legacy, plausibility

TEXT = "Đảng bộ huyện tổng kết năm 2023\nSáng 21/1, đồng chí Nguyễn Văn Mẫu, Bí thư Huyện ủy, chủ trì.\n"
#: The same sentences as the old encodings' users saw them through Western eyes.
TCVN3 = "§¶ng bé huyÖn tæng kÕt n¨m 2023\nS¸ng 21/1, ®ång chÝ NguyÔn V¨n MÉu, BÝ th\u00ad HuyÖn ñy, chñ tr×.\n"
VNI = "Ñaûng boä huyeän toång keát naêm 2023\nSaùng 21/1, ñoàng chí Nguyeãn Vaên Maãu, Bí thö Huyeän uûy, chuû trì.\n"


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (TEXT.encode(), "UTF-8"),
        (codecs.BOM_UTF8 + TEXT.encode(), "Notepad's byte order mark is no letter of the text"),
        (TEXT.replace("\n", "\r\n").encode(), "Windows newlines"),
        (TEXT.replace("\n", "\r").encode(), "old Macintosh newlines"),
        (TEXT.encode("utf-16"), "Word's “Unicode text”"),
        (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), "the other byte order"),
        (TEXT.encode("utf-16-le"), "UTF-16 whose mark was lost"),
        (TEXT.encode("utf-16-be"), "UTF-16 whose mark was lost, other byte order"),
        (TEXT.encode("utf-32"), "UTF-32"),
        (windows_1258(TEXT), "Vietnamese Windows"),
        (TCVN3.encode("cp1252"), "TCVN3 bytes (.VnTime)"),
        (VNI.encode("cp1252"), "VNI bytes"),
        (TCVN3.encode(), "TCVN3 letters pasted into Unicode"),
        (VNI.encode(), "VNI letters pasted into Unicode"),
        (TEXT.encode().decode("latin-1").encode(), "UTF-8 decoded as Latin-1 once"),
        (TEXT.encode().decode("latin-1").encode().decode("latin-1").encode(), "and twice"),
        (windows_1258(TEXT).decode("latin-1").encode(), "Vietnamese Windows' letters pasted into Unicode"),
    ],
    ids=str,
)
def test_the_same_text_whatever_the_encoding(data: bytes, why: str) -> None:
    assert decode(data).text == TEXT


@pytest.mark.parametrize(
    ("line", "name"),
    [
        (TEXT.splitlines()[1].encode().decode("latin-1"), "mojibake"),
        (TCVN3.splitlines()[1], "tcvn3"),
        (VNI.splitlines()[1], "vni"),
    ],
    ids=["mojibake", "tcvn3", "vni"],
)
def test_one_line_pasted_from_elsewhere_is_mended(line: str, name: str) -> None:
    first, second = TEXT.splitlines()
    decoded = decode("\n".join([*[first] * 80, line, first]).encode())
    assert decoded.text.split("\n")[79:] == [first, second, first]
    assert decoded.mended == name


def test_decomposed_letters_stay_as_written() -> None:
    decomposed = unicodedata.normalize("NFD", TEXT)
    assert decode(decomposed.encode()).text == decomposed


@pytest.mark.parametrize(
    "text",
    [
        "Nhiệt độ 35°C, giá 5€, tăng ½ so với năm trước – «Đảng bộ»",
        "Plain English, café, naïve, 100 µg",
        "№ 5 × 3 ÷ 2 ± 1",
        "",
    ],
)
def test_sound_text_is_left_alone(text: str) -> None:
    decoded = decode(text.encode())
    assert (decoded.text, decoded.mended) == (text, None)


def test_a_damaged_letter_does_not_change_the_encoding() -> None:
    data = (TEXT * 20).encode()
    damaged = data.replace(b"\n", b"\n\xff", 1)
    decoded = decode(damaged)
    assert decoded.encoding == "utf-8"
    assert decoded.lost == 1


def test_a_forced_encoding_is_obeyed_and_said_when_wrong() -> None:
    assert decode(TCVN3.encode("cp1252"), forced="tcvn3").text == TEXT
    with pytest.raises(Refused, match="is not ascii"):
        decode(TEXT.encode(), forced="ascii")
    with pytest.raises(KgError, match="vni"):
        check_encoding("klingon")


def test_binary_is_no_text() -> None:
    with pytest.raises(Refused, match="binary"):
        decode(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)))


def test_capitals_of_vni() -> None:
    assert legacy("TÆNH UÛY ÑOÀNG THAÙP", "vni") == "TỈNH ỦY ĐỒNG THÁP"


def test_syllables() -> None:
    words = "nghiêng quyết khuỷu giữ gìn uỷ ủy Đắk yêu hoạt thuở ngoằn Xã xoong tỉnh xoèn khuya tuýp"
    assert [word for word in words.split() if not is_syllable(word)] == []


@pytest.mark.parametrize("word", ["§¶ng", "huyÖn", "Ñaûng", "toång", "áº£ng", "brzęk"])
def test_no_syllables(word: str) -> None:
    assert not is_syllable(word)


def test_plausibility_tells_sense_from_nonsense() -> None:
    assert plausibility(TEXT) > 0.9
    assert plausibility(TCVN3) < 0
    assert plausibility("no marks at all") == 0
