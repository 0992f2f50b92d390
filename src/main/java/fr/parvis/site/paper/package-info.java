/// The questionnaire to print, fill in by hand and send back.
@NullMarked
package fr.parvis.site.paper;

import org.jspecify.annotations.NullMarked;
