// Is no program.
// outcome: compile_error not-compiled
let x = ;
