/// Contributions handed out as a spreadsheet or CSV, in which no one's words can act as a formula.
@NullMarked
package fr.parvis.report.book;

import org.jspecify.annotations.NullMarked;
