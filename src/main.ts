import { startApp } from "./interface/app"

const container = document.getElementById("root")
if (container === null) throw new Error("index.html has no #root")
startApp(container)
