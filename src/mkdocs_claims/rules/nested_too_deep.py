"""Lists or mappings nested more than 50 deep.

Why: No claim needs it, and a file made of brackets can hang what reads it.

Fails:
host: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[
  [[[[[[[[[[[[[[[[[[ ]]]]]]]]]]]]]]]]]]
  ]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]

Passes:
host: {icon: material/walk}

Source: CWE-674 (uncontrolled recursion), https://cwe.mitre.org/data/definitions/674.html
"""
