/// What may get in the way of those who answer, found in the definition before anybody is asked.
@NullMarked
package fr.parvis.definition.lint;

import org.jspecify.annotations.NullMarked;
