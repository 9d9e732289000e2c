"""How well mining does on labelled brackets, beside two simple baselines.

`gold` reads the labelled brackets and `texts` finds their files; `systems` lists what is measured; `judge` holds
one bracket against what a system says of it. The rest counts: `scores`, `confusion`, `coverage`, `calibration`,
`bootstrap`. `report` puts it together, `run` is the whole way, and `tables` shows the result to people.
"""

from dsgloss.evaluation.report import Report
from dsgloss.evaluation.run import evaluate

__all__ = ["Report", "evaluate"]
