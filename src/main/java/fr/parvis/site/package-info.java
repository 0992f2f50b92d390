/// The public pages that bring modules together: home, a consultation, its reports, notices.
@NullMarked
package fr.parvis.site;

import org.jspecify.annotations.NullMarked;
