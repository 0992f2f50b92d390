/// What was done to questions and answers after they were first asked and given, as the report tells it.
@NullMarked
package fr.parvis.report.history;

import org.jspecify.annotations.NullMarked;
