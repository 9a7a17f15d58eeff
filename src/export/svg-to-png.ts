/** Draws an SVG text as a picture in the browser, `scale` pixels to one. Nothing leaves the page: a blob URL and a canvas. */
export async function svgToPng(svg: string, scale = 2): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }))
  try {
    const image = new Image()
    image.src = url
    await image.decode()
    const canvas = document.createElement("canvas")
    canvas.width = Math.round(image.naturalWidth * scale)
    canvas.height = Math.round(image.naturalHeight * scale)
    const context = canvas.getContext("2d")
    if (context === null) throw new Error("no canvas: 2d")
    context.drawImage(image, 0, 0, canvas.width, canvas.height)
    return await new Promise<Blob>((resolve, reject) => {
      canvas.toBlob((blob) => {
        if (blob === null) reject(new Error(`no picture: ${canvas.width} × ${canvas.height}`))
        else resolve(blob)
      }, "image/png")
    })
  } finally {
    URL.revokeObjectURL(url)
  }
}
