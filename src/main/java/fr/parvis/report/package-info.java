/// The report: blocks put together from figures and words, renderers to HTML, PDF, ODT and DOCX, and the verifier.
@NullMarked
package fr.parvis.report;

import org.jspecify.annotations.NullMarked;
