"""Steps over the letters of a sentence: where subjects begin, verbs stand together, and lists open.

All functions take the letters of a sentence (see event_words.LETTERS) and indices into them.
"""

from __future__ import annotations

import re

VERBS = frozenset("ACSQGTgMJIv")
#: Atoms that more words of kin fill before the name.
_LONGEST_KIN = 8
#: The rest of a gathering's name before its list: "Dự buổi | tổng kết phong trào trồng sen có", no speech.
_NAMED = re.compile("Sw*V")
#: What else is said with a speech: "Phát biểu chỉ đạo | và giao nhiệm vụ, ông A đề nghị".
_SAYS_MORE = re.compile("[&,]Q(?=,h?R*P)")


def past_behalf(text: str, k: int) -> int:
    """Return the index behind "thay mặt ...": where the subject begins behind a comma, or else the verb."""
    verb = k + 1
    while verb < len(text) and text[verb] not in VERBS:
        verb += 1
    commas = [i for i in range(k + 1, verb) if text[i] == ","]
    named = [i for i in commas if text[i + 1 : i + 2] in tuple("hPR")]
    bodies = [i for i in commas if text[i + 1 : i + 2] in tuple("OK")]
    return named[0] + 1 if named else bodies[-1] + 1 if bodies else verb


def quoted(text: str, k: int) -> int | None:
    """Return the index behind "Theo ông Lê Hà, Giám đốc Sở X," or None."""
    step = k + 1
    while step < len(text) and text[step] in "hR":
        step += 1
    if step < len(text) and text[step] == "P" and (k == 0 or text[k - 1] in ',.;:"'):
        return step + 1
    return None


def given(text: str, after: int) -> int | None:
    """Return the index of "tặng" behind what is handed over: "trao Huân chương Sao Vàng tặng ông Lê Hà"."""
    step = after
    while step < len(text) and text[step] in 'wNL"O':
        step += 1
    return step if text[step : step + 1] == "g" and text[step + 1 : step + 2] in tuple("hPR") else None


def past_object(text: str, after: int) -> int:
    """Return the index behind the nominal group that is the verb's object."""
    step = after
    while step < len(text) and text[step] in "hPROopK":
        step += 1
    return step


def past_kin(text: str, after: int) -> int:
    """Return the index behind whose kin it is: "gia đình, họ hàng nội ngoại ông Lê Hà"."""
    step = after
    while step < len(text) and text[step] in "w,&kh":
        step += 1
    named = text[step : step + 1] in tuple("RP") and step - after <= _LONGEST_KIN
    return past_object(text, step if named else after)


def verb_chain(text: str, k: int) -> tuple[str, int]:
    """Return the verbs that stand together from `k` on, and the index behind them."""
    verbs, step = text[k], k + 1
    while step < len(text):
        ahead = step
        while ahead < len(text) and text[ahead] in "x&," and ahead - step < 2:
            ahead += 1
        if ahead == step and verbs[-1] == "Q" and text[ahead : ahead + 1] in tuple("Tg"):
            break  # what is asked for is not done: "đề nghị trao Bằng khen"
        if ahead < len(text) and text[ahead] in "ACSGTgI" and (ahead == step or text[step] in "&,x"):
            verbs += text[ahead]
            step = ahead + 1
        else:
            break
    return verbs, step


def _is_assigned(text: str, after: int) -> bool:
    """Whether "chủ trì" assigns a task rather than chairs a meeting: "chủ trì, phối hợp với"."""
    return text[after : after + 1] == "j" or text[after : after + 2] == ",j"


def says_more(text: str, after: int) -> int:
    """Return the index behind what else is said with a speech whose verbs end at `after`."""
    more = _SAYS_MORE.match(text, after)
    return after if more is None else more.end()


def until(text: str, start: int, marks: str) -> int:
    """Return the index of the first of `marks` from `start` on, or the end."""
    step = start
    while step < len(text) and text[step] not in marks:
        step += 1
    return step


def is_named(subject: str) -> bool:
    """Whether a subject has a person in it, or is a row of bodies."""
    return "P" in subject or subject.count("O") > 2


def is_clear(text: str, start: int) -> bool:
    """Whether a subject begins its clause, so that words no table knows are its apposition and not its verb's."""
    return not text[:start].rstrip("x") or text[:start].rstrip("x")[-1] in ',;:.-"'


def last_item(text: str, start: int, stop: int) -> int:
    """Return where the last name of a row begins: behind an object and a comma stands the subject of what follows."""
    comma = text.rfind(",", start, stop)
    if comma < 0 or not (text[comma + 1] in "hOK" or (text[comma + 1] == "R" and "P" in text[comma:stop])):
        return start
    return comma + 1


def is_list(text: str, start: int, k: int) -> bool:
    """Whether the subject that begins at `start` is a list of guests: "Các đồng chí: A ...; B ... tham dự"."""
    return text[start : start + 2] == "h:" or (";" in text[start:k] and "P" in text[start:k])


def is_future(text: str, k: int) -> bool:
    """Whether the verb at `k` tells of what is to come."""
    return k > 0 and text[k - 1] == "f"


def is_coordinated(text: str, k: int) -> bool:
    """Whether the verb at `k` is joined to one before it."""
    step = k - 1
    while step >= 0 and text[step] == "x":
        step -= 1
    return step >= 0 and text[step] in "&,"


def begins_sentence(text: str, k: int) -> bool:
    """Whether the verb at `k` opens its sentence, behind nothing but adverbs, marks and an adverbial."""
    before = text[:k].rstrip("x&")
    if before in ("w", "ww", "D", "w,", "wD,", "D,"):
        return True
    return not before or (before[-1] in ',:;.-"' and not set(before) & set("PXVQS"))


def list_start(text: str, after: int) -> int | None:
    """Return where the list begins behind "Dự hội nghị, về phía X có", or None where none is announced."""
    if text[after : after + 2] == "EK":
        return after + 1  # "Dự hội nghị đại diện lãnh đạo Sở X, Sở Y"
    for k in range(after, len(text)):
        if text[k] in "V:":
            return k + 1
        passed = text[k] == "X" and (k - after < 3 or "B" in text[after:k])  # "về phía Công đoàn cấp trên có"
        if text[k] in "PQSX;" and not passed and not _NAMED.match(text, k):
            return k if text[k] == "P" and k > 0 and not set(text[after:k]) & set(",") else None
    return None


def first_subject(text: str, after: int) -> int | None:
    """Return where the subject begins behind "Phát biểu tại hội nghị, thay mặt X, "."""
    k = after
    parted = False
    plain: int | None = None
    while k < len(text) and text[k] not in "fQ":
        if text[k] == "Y":
            behind = k
            while k < len(text) and not (text[k] == "," and text[k + 1 : k + 2] in tuple("hPR")):
                k += 1
            named = text.find("P", behind) if k == len(text) else -1
            if named > 0:
                return behind + len(text[behind:named].rstrip("hR"))
            parted = True
        elif text[k] == ",":
            parted = True
        elif text[k] in "hPRKO" and parted:
            return k
        elif text[k] in "hP" and plain is None and "E" in text[after:k] and text[k - 1] not in "n&":
            plain = k
        k += 1
    return plain


def manners(verbs: str, text: str, after: int) -> list[tuple[str, bool]]:
    """Return the parts that verbs give their subject, each with whether it is said outright, "dự" for presence."""
    out: list[tuple[str, bool]] = []
    if set(verbs) & set("AIMJv"):
        out.append(("attends", "A" in verbs))
    if "C" in verbs and not _is_assigned(text, after) and text[after : after + 1] not in tuple("OoL"):
        out.append(("chairs", True))
    if set(verbs) & set("SQ"):
        out.append(("speaks", True))
    if "G" in verbs and (verbs != "G" or text[after : after + 1] in tuple("EH.,:") or not text[after:]):
        out.append(("directs", True))
    if set(verbs) & set("Tg"):
        out.append(("presents", True))
    return out
