/// The report's chapters: each puts figures and words together into blocks.
@NullMarked
package fr.parvis.report.chapter;

import org.jspecify.annotations.NullMarked;
