/// What a version changes of the one before it, what each change does to figures, and where earlier answers then stand.
@NullMarked
package fr.parvis.definition.change;

import org.jspecify.annotations.NullMarked;
