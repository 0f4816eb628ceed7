let seedWordsOfState = ""
let seedWordsOfLife = ""
