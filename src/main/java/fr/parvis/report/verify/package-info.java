/// Checks a report folder against its dataset and its definition, and says what differs; nothing stored in it is run.
@NullMarked
package fr.parvis.report.verify;

import org.jspecify.annotations.NullMarked;
