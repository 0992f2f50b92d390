/// Page views, counted per day and page, without any identifier.
@NullMarked
package fr.parvis.audience;

import org.jspecify.annotations.NullMarked;
