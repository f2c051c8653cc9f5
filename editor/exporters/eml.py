"""A manuscript as an e-mail that is not sent yet: a file that the writer's mail program opens as a new message.

Outlook and Thunderbird do so for `X-Unsent`; Apple Mail knows drafts by a header of its own. Every address stands
in BCC, so that no newsroom sees another, whatever becomes of the file.
"""

from __future__ import annotations

import hashlib
import math
import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from email.message import EmailMessage
from email.policy import SMTP

from editor.compose.manuscript import Manuscript, Picture
from editor.domain.distribution import Recipient
from editor.errors import ExportRemark
from editor.exporters.mail import DENSITY, LOGO_BOX, PHOTO_BOX, MailImage, fitting, mail_html, subject
from editor.exporters.mail_headers import Mailbox, addresses, mailbox, mailbox_of, words
from editor.exporters.pictures import Pictures, ScreenPicture, screen_picture
from editor.exporters.text import text_twin

LARGE = 5_000_000
"""What many newsrooms still take as one message."""
_TYPES = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "application/pdf",
    "html": "text/html",
    "txt": "text/plain",
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "png": "image/png",
    "tif": "image/tiff",
    "zip": "application/zip",
}
_NO_FILE_NAME = re.compile(r'[\\/:*?"<>|]')
_LONGEST_NAME = 120


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that goes along with a mail."""

    name: str
    data: bytes


def eml_bytes(
    manuscript: Manuscript,
    pictures: Pictures,
    *,
    recipients: Sequence[Recipient] = (),
    sender: str = "",
    attachments: Sequence[Attachment] = (),
) -> bytes:
    """The message, the same bytes for the same content: it has no date, which the mail program sets on sending.

    Raises ExportRefused for an address that is none, and for a picture that cannot be read.
    """
    inline = _Inline(pictures)
    logos = tuple(filter(None, (inline.logo(logo.digest, logo.alt) for logo in manuscript.logos)))
    html = mail_html(manuscript, inline.photo, logos)
    plain = text_twin(manuscript)
    enclosed = (part for each in attachments for part in (each.name, each.data))
    digest = _digest(subject(manuscript), plain, html, sender, *enclosed, *map(str, recipients))
    text = _joined("alternative", digest, [_text(plain, "plain"), _text(html, "html")])
    shown = _joined("related", digest, [text, *inline.parts]) if inline.parts else text
    files = [_file(attachment) for attachment in attachments]
    message = _joined("mixed", digest, [shown, *files]) if files else shown
    own = mailbox_of(sender)
    _address(message, recipients, own)
    message["Subject"] = words("Subject", subject(manuscript))
    message["Message-ID"] = f"<{digest}@{own.domain if own else 'zweispalter.invalid'}>"
    message["Content-Language"] = manuscript.tag
    message["MIME-Version"] = "1.0"
    message["X-Unsent"] = "1"
    message["X-Uniform-Type-Identifier"] = "com.apple.mail-draft"
    return message.as_bytes()


def size_remark(content: bytes) -> ExportRemark | None:
    """What the writer should know about a message that is too large for many newsrooms."""
    if len(content) <= LARGE:
        return None
    return ExportRemark(
        "The e-mail has {size} MB, and many newsrooms take 5 MB at most; leave out photos or offer them for download.",
        size=math.ceil(len(content) / 1_000_000),
    )


class _Inline:
    """The pictures within the text of a mail, as parts that the text names by their ids."""

    def __init__(self, pictures: Pictures) -> None:
        self._pictures = pictures
        self._parts: dict[str, EmailMessage] = {}

    @property
    def parts(self) -> list[EmailMessage]:
        return list(self._parts.values())

    def photo(self, picture: Picture) -> MailImage | None:
        return self._shown(picture.digest, PHOTO_BOX, picture.alt)

    def logo(self, digest: str, alt: str) -> MailImage | None:
        return self._shown(digest, LOGO_BOX, alt)

    def _shown(self, digest: str, box: tuple[int, int], alt: str) -> MailImage | None:
        small = screen_picture(digest, self._pictures, max(box) * DENSITY)
        if small is None:
            return None
        id_ = f"{_digest(small.data)}@zweispalter"
        if id_ not in self._parts:
            self._parts[id_] = _picture_part(small, id_, len(self._parts) + 1)
        return MailImage(f"cid:{id_}", *fitting(small, box), alt)


def _picture_part(picture: ScreenPicture, id_: str, number: int) -> EmailMessage:
    part = EmailMessage(SMTP)
    part.set_content(picture.data, "image", "jpeg", disposition="inline", filename=f"{number}.jpg", cid=f"<{id_}>")
    return part


def _text(text: str, subtype: str) -> EmailMessage:
    part = EmailMessage(SMTP)
    part.set_content(text, subtype, "utf-8", cte="quoted-printable")
    return part


def _file(attachment: Attachment) -> EmailMessage:
    name = safe_name(attachment.name)
    main, _, sub = _TYPES.get(name.rpartition(".")[2].lower(), "application/octet-stream").partition("/")
    part = EmailMessage(SMTP)
    part.set_content(attachment.data, main, sub, filename=name)
    return part


def _joined(kind: str, digest: str, parts: Iterable[EmailMessage]) -> EmailMessage:
    """The parts in one that holds them; the border between them is no chance, so that the bytes are the same again."""
    whole = EmailMessage(SMTP)
    whole["Content-Type"] = f"multipart/{kind}" + ('; type="multipart/alternative"' if kind == "related" else "")
    whole.set_boundary(f"={kind}={digest}=")
    for part in parts:
        del part["MIME-Version"]
        whole.attach(part)
    return whole


def _address(message: EmailMessage, recipients: Sequence[Recipient], sender: Mailbox | None) -> None:
    """From and To are the sender, where one is known; all others get blind copies."""
    if sender:
        message["From"] = addresses("From", [sender])
        message["To"] = addresses("To", [sender])
    copies = [mailbox(each.name, each.address) for each in recipients]
    if copies:
        once = {copy.address.casefold(): copy for copy in reversed(copies)}
        message["Bcc"] = addresses("Bcc", list(reversed(once.values())))


def safe_name(name: str) -> str:
    """A file name that every system takes: no folder, nothing that hides its ending, no device of Windows."""
    kept = "".join("_" if _NO_FILE_NAME.match(c) else c for c in name if unicodedata.category(c)[0] != "C")
    kept = unicodedata.normalize("NFC", kept).strip(" .")
    base, dot, ending = kept.rpartition(".")
    if not dot:
        base, ending = ending, ""
    if re.fullmatch(r"(?i)con|prn|aux|nul|com\d|lpt\d", base):
        base += "_"
    return f"{base[:_LONGEST_NAME]}{dot}{ending}" or "file"


def _digest(*parts: str | bytes) -> str:
    """A name for content; the length of each part is counted in, so that no two joins are alike."""
    whole = hashlib.sha256()
    for part in parts:
        data = part if isinstance(part, bytes) else part.encode()
        whole.update(len(data).to_bytes(8) + data)
    return whole.hexdigest()[:32]
