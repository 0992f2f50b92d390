/// The report as XHTML: one writer of blocks for the screen's page and for the paper's, each with its own
/// style sheet.
@NullMarked
package fr.parvis.report.html;

import org.jspecify.annotations.NullMarked;
