/// What a dataset says of the words that a register received, without telling them.
@NullMarked
package fr.parvis.dataset.commitment;

import org.jspecify.annotations.NullMarked;
