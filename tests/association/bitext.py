"""A small parallel text of our own, for tests of the whole way from documents to associations."""

from __future__ import annotations

from dsgloss.documents import Document, beside, parse_document

LINES = """\
# 배포 파이프라인 | # Deployment pipeline
배포 파이프라인은 커밋마다 실행된다. 로그 수집기는 오류를 골라낸다. | The deployment pipeline runs on every commit. \
The log collector picks out errors.
거대 언어 모델은 문맥이 길수록 느려진다. | A large language model slows down as its context grows.
언어 모델을 고르기 전에 벤치마크를 돌려 본다. | Run a benchmark before you pick a language model.
운영 체제마다 설치 방법이 다르다. | Installation differs between operating systems.
배포 파이프라인이 멈추면 로그 수집기를 살핀다. | If the deployment pipeline stops, look at the log collector.
벤치마크 점수만 보고 언어 모델을 믿지는 않는다. | We never trust a language model by its benchmark score alone.
거대 언어 모델에는 그래픽 카드가 여러 장 필요하다. | A large language model takes more than one graphics card.
그래픽 카드가 없으면 작은 언어 모델을 쓴다. | Without a graphics card, choose a small language model.
운영 체제를 갱신한 뒤에는 배포 파이프라인을 다시 켠다. | After an update of the operating system, start the \
deployment pipeline again.
로그 수집기는 운영 체제의 시계를 따른다. | The log collector follows the clock of the operating system.
거대 언어 모델을 벤치마크로 비교했다. | We compared large language models on a benchmark.
"""
KOREAN, ENGLISH = ("\n\n".join(side) for side in zip(*(line.split(" | ") for line in LINES.splitlines()), strict=True))


def document(text: str, path: str = "ko/a.md") -> Document:
    """Read a text as the file of a path would be."""
    return parse_document(text, path)


def pair(korean: str = KOREAN, english: str = ENGLISH, name: str = "a.md") -> Document:
    """Make a document with its original beside it."""
    return beside(document(korean, f"ko/{name}"), document(english, f"en/{name}"))
