"""The theme `claims` of MkDocs and ProperDocs: this folder is its templates, styles and scripts."""
