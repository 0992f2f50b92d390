/// The report as an OpenDocument text that people may go on editing.
@NullMarked
package fr.parvis.report.odt;

import org.jspecify.annotations.NullMarked;
