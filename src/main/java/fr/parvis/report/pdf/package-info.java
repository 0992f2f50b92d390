/// The report as an accessible PDF, printed from the paper's XHTML; and its words, read back from the file.
@NullMarked
package fr.parvis.report.pdf;

import org.jspecify.annotations.NullMarked;
