/// The folder a report is delivered in: whole or not at all, every file with its hash.
@NullMarked
package fr.parvis.report.output;

import org.jspecify.annotations.NullMarked;
