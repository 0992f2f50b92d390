/// People's own words as the report quotes them: read from the dataset, redactions applied, never typeset.
@NullMarked
package fr.parvis.report.words;

import org.jspecify.annotations.NullMarked;
