/// From the register to the working edition of the dataset.
@NullMarked
package fr.parvis.freeze;

import org.jspecify.annotations.NullMarked;
