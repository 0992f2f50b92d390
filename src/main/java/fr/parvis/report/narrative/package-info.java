/// The report's prose, written by hand in Markdown, where figures and quotes enter by their names.
@NullMarked
package fr.parvis.report.narrative;

import org.jspecify.annotations.NullMarked;
