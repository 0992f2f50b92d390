/// The report as a Word document that people may go on editing.
@NullMarked
package fr.parvis.report.docx;

import org.jspecify.annotations.NullMarked;
