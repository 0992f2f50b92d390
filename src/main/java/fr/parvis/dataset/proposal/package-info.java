/// From any survey tool's export to a consultation folder: what each column seems to be, said and justified.
@NullMarked
package fr.parvis.dataset.proposal;

import org.jspecify.annotations.NullMarked;
