/// What came otherwise than by the pages, entered in the register from files.
@NullMarked
package fr.parvis.collection.intake;

import org.jspecify.annotations.NullMarked;
