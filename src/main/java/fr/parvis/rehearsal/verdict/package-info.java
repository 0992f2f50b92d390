/// What came of a rehearsal, question by question, as a record and as a page.
@NullMarked
package fr.parvis.rehearsal.verdict;

import org.jspecify.annotations.NullMarked;
