/// Rehearsing a consultation: the system answers its own questionnaire, and follows each answer to the report.
@NullMarked
package fr.parvis.rehearsal;

import org.jspecify.annotations.NullMarked;
