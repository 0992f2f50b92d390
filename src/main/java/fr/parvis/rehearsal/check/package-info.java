/// Whether what was typed is found again at each step, to the figures of the report.
@NullMarked
package fr.parvis.rehearsal.check;

import org.jspecify.annotations.NullMarked;
