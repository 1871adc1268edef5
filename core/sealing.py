"""Sealing what must never lie open in the database: citizen service numbers.

One key is given (setting ``SEALING_KEY``); two are derived from it, so that the index can't be used to
open anything. The index makes exact search possible without unsealing a single row. Losing the key
loses the numbers: it belongs in the town's own vault, apart from the backups.
"""

import hashlib
import hmac
import os
from base64 import urlsafe_b64decode
from functools import cache

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings

NONCE_BYTES = 12
VERSION = b"\x01"


class SealBroken(Exception):
    """What was sealed can't be opened: another key, or somebody changed it."""


def seal(text: str) -> bytes:
    """The text encrypted (AES-256-GCM), different every time: version, nonce, then the cipher text."""
    nonce = os.urandom(NONCE_BYTES)
    return VERSION + nonce + AESGCM(_key(b"seal")).encrypt(nonce, text.encode(), VERSION)


def unseal(sealed: bytes) -> str:
    """The text again. Raises SealBroken when the key differs or a byte was changed."""
    sealed = bytes(sealed)
    version, nonce, cipher = sealed[:1], sealed[1 : 1 + NONCE_BYTES], sealed[1 + NONCE_BYTES :]
    try:
        return AESGCM(_key(b"seal")).decrypt(nonce, cipher, version).decode()
    except (InvalidTag, ValueError) as error:
        raise SealBroken("Dit gegeven kan niet worden gelezen met de sleutel van nu.") from error


def keyed_index(text: str) -> str:
    """64 hexadecimal digits that are the same for the same text: to find it, never to read it back."""
    return hmac.new(_key(b"index"), text.encode(), hashlib.sha256).hexdigest()


def _key(purpose: bytes) -> bytes:
    return _derived(settings.SEALING_KEY, purpose)


@cache
def _derived(master: str, purpose: bytes) -> bytes:
    raw = urlsafe_b64decode(master)
    if len(raw) != 32:
        raise ValueError("SEALING_KEY holds 32 bytes, base64 encoded.")
    return HKDF(algorithm=SHA256(), length=32, salt=None, info=b"opstap " + purpose).derive(raw)
